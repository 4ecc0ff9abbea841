### Notifications and their settings.

## Page

screen-notifications-unread = { $count ->
        [one] { $count } непрочитанное сообщение
        [few] { $count } непрочитанных сообщения
        [many] { $count } непрочитанных сообщений
       *[other] { $count } непрочитанного сообщения
    }
screen-notifications-none-unread = Нет непрочитанных сообщений
screen-notifications-text = Здесь появятся сообщения от ваших мест
