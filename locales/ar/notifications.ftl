### Notifications and their settings.

## Page

screen-notifications-unread = { $count ->
        [zero] لا رسائل غير مقروءة
        [one] رسالة واحدة غير مقروءة
        [two] رسالتان غير مقروءتين
        [few] { $count } رسائل غير مقروءة
        [many] { $count } رسالة غير مقروءة
       *[other] { $count } رسالة غير مقروءة
    }
screen-notifications-none-unread = لا رسائل غير مقروءة
screen-notifications-text = تظهر هنا رسائل أماكنك
