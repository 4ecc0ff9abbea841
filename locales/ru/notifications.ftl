### Notifications and their settings.
