### Notifications and their settings.

## Page

screen-notifications-unread = { $count ->
        [one] { $count } unread message
       *[other] { $count } unread messages
    }
screen-notifications-none-unread = No unread messages
screen-notifications-text = Messages from your places appear here
