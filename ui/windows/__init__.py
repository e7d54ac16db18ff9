"""Windows and dialogs that open beside the main one."""
