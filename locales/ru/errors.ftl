### Что пошло не так и что делать.


## Sections of a page

error-read-offline = Нет подключения к интернету
error-read-rate-limited = Слишком много запросов. Подождите немного.
error-read-server-trouble = Сервис сейчас не отвечает
error-read-signed-out = Пожалуйста, войдите снова
error-read-key-store = Устройство пока не отдаёт данные для входа. Мы продолжаем попытки.
error-read-unreadable = Не удалось прочитать ответ
error-load-appointments = Не удалось загрузить записи
error-load-places = Не удалось загрузить места
error-load-memberships = Не удалось загрузить абонементы
error-load-gift-cards = Не удалось загрузить подарочные карты
error-load-loyalty-cards = Не удалось загрузить карты лояльности
error-favorite-failed = Не удалось изменить избранное
error-log-out-unfinished = Вы вышли. Часть данных пока не удалось удалить — это произойдёт при следующем запуске.

## Signing in

error-phone-empty = Введите номер телефона
error-phone-too-short = Номер слишком короткий
error-phone-too-long = Номер слишком длинный
error-phone-invalid = Такого номера в этой стране нет
error-consents-missing = Чтобы продолжить, нужно согласие
error-send-code-offline = Нет связи. Подключитесь и попробуйте ещё раз.
# $wait: a whole sentence without its period, like "Try again in 10 minutes"
error-send-code-too-many = Слишком много запросов кода. { $wait }.
error-send-code-refused = На этот номер нельзя отправить код
error-send-code-server = Сервис сейчас не отвечает. Попробуйте ещё раз.
error-send-code-app-refused = Сервис не принимает эту версию приложения. Обновите его или напишите в поддержку.
error-sign-in-offline = Нет связи. Подключитесь и введите последнюю цифру ещё раз.
error-sign-in-wrong = Код не подошёл.
error-sign-in-wrong-left = Код не подошёл. { $left ->
        [one] Осталась { $left } попытка.
        [few] Осталось { $left } попытки.
        [many] Осталось { $left } попыток.
       *[other] Осталось { $left } попытки.
    }
error-sign-in-expired = Код устарел. Запросите новый.
error-sign-in-too-many = Слишком много попыток. { $wait }.
error-sign-in-refused = Войти не получилось
error-sign-in-server = Сервис сейчас не отвечает. Введите последнюю цифру ещё раз.

## Booking

error-booking-name = Введите имя
error-booking-surname = Введите фамилию
error-booking-email = Введите адрес эл. почты
error-booking-email-invalid = Это не адрес эл. почты
error-booking-required = Здесь нужен ответ
error-booking-offline = Нет сети, запись не создана. Подключитесь и попробуйте снова.
error-booking-blocked = С этого номера нельзя записаться онлайн. Пожалуйста, позвоните.
error-booking-refused = Запись не принята. Проверьте введённые данные.
error-booking-server = Сервис сейчас не отвечает, запись не создана. Попробуйте снова.
error-reschedule-offline = Нет сети, визит не перенесён. Подключитесь и попробуйте снова.
error-reschedule-too-late = Перенести этот визит онлайн уже нельзя. Пожалуйста, позвоните.
error-reschedule-not-allowed = Этот визит нельзя перенести онлайн. Пожалуйста, позвоните.
error-reschedule-canceled = Этот визит отменён
error-reschedule-server = Сервис сейчас не отвечает, визит не перенесён. Попробуйте снова.
error-reschedule-unknown = Пока неизвестно, перенесён ли визит. Проверьте ещё раз.

## Changing a visit

error-change-offline = Нет сети. Подключитесь и попробуйте ещё раз.
error-change-too-late = Изменить здесь можно было до { $moment }. Позвоните в салон.
error-change-refused = Салон не разрешает это в приложении. Позвоните, пожалуйста.
error-change-already-canceled = Этот визит уже отменён
error-change-server = Не получилось, ничего не изменилось. Попробуйте ещё раз.
error-change-unknown = Не удалось проверить, получилось ли. Попробуйте ещё раз или позвоните в салон.
error-confirm-too-late = Этот визит уже начался
error-cancel-started = Этот визит уже начался. Позвоните в салон.
error-calendar-none = На этом устройстве не нашлось календаря
