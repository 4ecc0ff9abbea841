### What went wrong, and what to do. Keys: error-<operation>-<reason>.

error-load-offline = You're offline
error-load-server = The service isn't answering right now
