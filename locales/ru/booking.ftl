### Booking and rescheduling.

common-morning = Утро
common-afternoon = День
common-evening = Вечер
action-continue = Продолжить
action-leave = Выйти
action-keep-editing = Продолжить запись
action-continue-to-payment = Перейти к оплате
a11y-slot = { $time }, { $date }
a11y-step = Шаг { $step } из { $total }
a11y-previous-month = Предыдущий месяц
a11y-next-month = Следующий месяц
a11y-categories = Категории
a11y-services-found = { $count ->
        [one] { $count } услуга
        [few] { $count } услуги
       *[other] { $count } услуг
    }
a11y-old-price = Раньше: { $price }
a11y-rating = Оценка { $rating } из 5
a11y-edit-time = Изменить дату и время
a11y-fewer-seats = На одно место меньше
a11y-more-seats = На одно место больше

## Steps

screen-booking-location = Адрес
screen-booking-services = Услуги
screen-booking-professional = Специалист
screen-booking-time = Дата и время
screen-booking-details = Данные

## Choosing

screen-booking-where = Куда вы хотите пойти?
screen-booking-search = Поиск услуг
screen-booking-no-services = Сейчас здесь нельзя записаться онлайн
screen-booking-none-found = Ничего не найдено
screen-booking-more-services = Другие услуги
screen-booking-choose-service = Выберите услугу
screen-booking-service-count = { $count ->
        [one] { $count } услуга
        [few] { $count } услуги
       *[other] { $count } услуг
    }
screen-booking-price-range = { $from } – { $to }
screen-booking-members-only = Только по абонементу
screen-booking-group-class = Групповое занятие
screen-booking-prepaid = Оплата заранее
screen-booking-any = Любой специалист
screen-booking-any-hint = Кто раньше освободится
screen-booking-nobody = Сейчас на эти услуги никто не свободен
# $first, $second: short months, "Nov" and "Dec"; $year: of the second
screen-booking-months = { $first } – { $second } { $year }
screen-booking-nothing-free = В ближайшие месяцы нет свободного времени. Пожалуйста, позвоните.
screen-booking-no-day = Здесь ничего не свободно
screen-booking-no-times = В этот день ничего не свободно
screen-booking-next-free = Ближайший свободный день: { $date }
screen-booking-choose-time = Выберите время
screen-booking-seats-left = { $count ->
        [0] Мест нет
        [one] { $count } место
        [few] { $count } места
       *[other] { $count } мест
    }
screen-booking-seats = Места

## Details

screen-booking-name = Имя
screen-booking-surname = Фамилия
screen-booking-phone = Номер телефона
screen-booking-email = Эл. почта
screen-booking-comment = Комментарий
screen-booking-optional = { $label }, необязательно
screen-booking-not-chosen = Не выбрано
# The words in square brackets are a link.
screen-booking-consent = Я принимаю [политику конфиденциальности] { $place } и разрешаю обработку данных
screen-booking-policy = Политика конфиденциальности
screen-booking-policy-none = Текст политики не указан. Спросите, пожалуйста, на месте.
screen-booking-pay-there = Оплата на месте
screen-booking-pay-online = Оплата заранее
screen-booking-must-prepay = Эта запись оплачивается заранее на странице студии. Там же вы её и завершите.
screen-booking-went-to-pay = Завершите запись и оплату на открывшейся странице. До этого ничего не забронировано.
screen-booking-pay-nowhere = Пожалуйста, позвоните
screen-booking-booking = Записываем…

## What came between

screen-booking-time-taken = Это время только что заняли. Вот что свободно сейчас.
screen-booking-nobody-free = На это время больше никто не свободен. Выберите другое.
screen-booking-overlap = Две ваши услуги пересекаются по времени. Выберите другое.
screen-booking-service-gone = Что-то из выбранного больше не предлагается. Выберите заново.
screen-booking-services-gone = Больше не предлагается: { $titles }
screen-booking-professional-gone = { $name }: запись закрыта. Выберите другого специалиста.
screen-booking-price-changed = Цена изменилась: было { $old }, стало { $new }. Записывайтесь, если вас это устраивает.
screen-booking-resolving = Проверяем, прошла ли запись
screen-booking-resolving-text = Ответ потерялся по дороге. Это займёт немного времени.
screen-booking-unknown = Пока неизвестно, прошла ли запись
screen-booking-unknown-text = Ответ потерялся, а список записей сейчас не прочитать. Проверьте ещё раз, прежде чем записываться снова.
screen-booking-leave = Прервать запись?
screen-booking-leave-text = Выбранное будет потеряно.

## Booked

screen-booking-booked = Вы записаны
screen-booking-booked-text = Запись есть в списке ваших визитов.

## Not finished

screen-booking-nothing-begun = Незавершённой записи нет
screen-main-continue-booking = Вы начали записываться
screen-main-continue-booking-at = Вы начали записываться в { $place }

## Reschedule

screen-reschedule-title = Перенос
screen-reschedule-now = Сейчас: { $moment }
screen-reschedule-now-here = Сейчас
screen-reschedule-new = Новое время:
screen-reschedule-done = Визит перенесён

## Several services

action-add-service = Добавить ещё услугу
a11y-edit-time-of = Изменить дату и время: { $services }
a11y-remove-part = Убрать: { $services }
screen-booking-class-alone = Групповое занятие бронируется отдельно

## Cards of the client's

screen-booking-cards = Абонемент или подарочная карта
screen-booking-with-card = Запись по карте «{ $title }»
screen-booking-show-all = Показать все услуги
screen-booking-show-covered = Только входящие услуги
screen-booking-use-card = Использовать «{ $title }»
screen-booking-card-told = Заведение узнает об этом из комментария и спишет при визите.
screen-booking-pay-with = По карте «{ $title }»
# Lines of the comment that the place reads.
screen-booking-note-membership = Абонемент: { $title }, № { $number }
screen-booking-note-gift-card = Подарочная карта: { $title }, № { $number }
