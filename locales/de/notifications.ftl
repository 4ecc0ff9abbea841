### Notifications and their settings.

## Page

screen-notifications-unread = { $count ->
        [one] { $count } ungelesene Mitteilung
       *[other] { $count } ungelesene Mitteilungen
    }
screen-notifications-none-unread = Keine ungelesenen Mitteilungen
screen-notifications-text = Nachrichten deiner Orte erscheinen hier
