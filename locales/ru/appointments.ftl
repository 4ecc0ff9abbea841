### Appointments: the list, the passes, the details.

## Main page

screen-main-your-account = Ваш аккаунт
screen-main-nothing-planned = Ничего не запланировано
screen-main-no-visits-title = Визитов пока нет
screen-main-no-visits-text = Места появятся здесь после первой записи с этим номером. Записывались с другим?

## List

screen-appointments-upcoming = Предстоящие
screen-appointments-past = Прошедшие
screen-appointments-canceled = Отменённые
screen-appointments-this-week = На этой неделе
screen-appointments-next-week = На следующей неделе
screen-appointments-no-past = Прошлых визитов пока нет
screen-appointments-none-canceled = Ничего не отменено
screen-appointments-rating-locked = Доступно после завершённого визита
screen-appointments-search = Услуга, мастер, место
screen-appointments-none-found = Ничего не найдено
screen-appointments-at = Мои записи: { $place }
screen-place-my-appointments = Все мои записи здесь
a11y-visits-found = { $count ->
        [one] Найдена { $count } запись
        [few] Найдено { $count } записи
        [many] Найдено { $count } записей
       *[other] Найдено { $count } записи
    }

## One appointment

screen-appointment-total = Итого
screen-appointment-until = До { $time }
screen-appointment-comment = Комментарий
screen-appointment-contact = Чтобы изменить визит, свяжитесь с салоном
screen-appointment-gone = Этой записи больше нет

## Changing a visit

screen-cancel-title = Отменить эту запись?
screen-cancel-refused-title = Эту запись нельзя отменить здесь
screen-cancel-lead = { $name } сразу это увидит.
screen-cancel-free-until = Бесплатная отмена до { $moment }
screen-cancel-free = Бесплатная отмена до начала визита
screen-cancel-prepaid-until = Отменить можно до { $moment }. Вы оплатили онлайн: о возврате решает салон.
screen-cancel-prepaid = Вы оплатили онлайн: о возврате решает салон.
action-cancel-appointment = Отменить запись
action-reschedule-instead = Лучше перенести
action-keep-appointment = Оставить запись
action-add-to-calendar = В календарь
action-route = Маршрут
action-share = Поделиться
screen-appointment-new-time = Новое время
screen-appointment-moved = Салон перенёс этот визит. Раньше он был { $moment }.
screen-appointment-canceled-by-you = Вы отменили запись { $date }
screen-appointment-canceled-meanwhile = Этот визит отменён
screen-appointment-paid-online = Оплачено онлайн
screen-appointment-payment = Оплата
screen-appointment-refund = Возврат
screen-appointment-refund-by-place = Решает салон
screen-appointment-seats = { $count ->
        [one] { $count } место
        [few] { $count } места
        [many] { $count } мест
       *[other] { $count } места
    }
screen-appointment-cancel-was-until = Отменить можно было до { $moment }
screen-appointment-prepaid-fixed = Оплаченные визиты нельзя отменить в приложении
screen-appointment-reschedule-until = Перенести можно до { $moment }
screen-appointment-again-hint = То же место, услуга и мастер. Вы выбираете только новые дату и время.
screen-appointment-not-repeated = Эту запись нельзя повторить. Вы можете выбрать любую услугу этого места.
screen-appointment-review-hint = Помогите другим выбрать { $place }
screen-appointment-copied = Скопировано, можно вставить

## Places

screen-places-all = Все { $count }
screen-places-favorites = Избранное { $count }
screen-places-no-favorites = Нажмите на сердечко рядом с названием места
screen-places-none = Мест пока нет
screen-places-visits = { $count ->
        [one] { $count } визит
        [few] { $count } визита
        [many] { $count } визитов
       *[other] { $count } визита
    }
screen-places-visits-and-last = { $count ->
        [one] { $count } визит, последний { $date }
        [few] { $count } визита, последний { $date }
        [many] { $count } визитов, последний { $date }
       *[other] { $count } визита, последний { $date }
    }
screen-places-cashback = Кешбэк { $amount }
screen-places-left-service = Больше не принимает онлайн-записи
screen-place-contact = Чтобы записаться, позвоните в салон
screen-place-no-phone = У этого места не указан телефон
screen-place-gone = Этого места больше нет
