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

## One appointment

screen-appointment-total = Итого
screen-appointment-until = До { $time }
screen-appointment-comment = Комментарий
screen-appointment-contact = Чтобы изменить визит, свяжитесь с салоном
screen-appointment-contact-again = Чтобы записаться снова или оставить отзыв, свяжитесь с салоном
screen-appointment-gone = Этой записи больше нет

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
screen-place-address = Адрес
screen-place-phone = Телефон
screen-place-gone = Этого места больше нет
