### Слова и фразы, общие для нескольких экранов. Пояснения — в английском файле.

## Дни

common-today = Сегодня
common-tomorrow = Завтра
common-yesterday = Вчера
common-in-days = Через { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
common-days-ago = { $days ->
        [one] { $days } день назад
        [few] { $days } дня назад
       *[many] { $days } дней назад
    }
common-weekday-and-day = { $weekday }, { $day }

## Приветствие

common-good-morning = Доброе утро
common-good-afternoon = Добрый день
common-good-evening = Добрый вечер

## Разделы и постоянные надписи

common-appointments = Записи
common-places = Места
common-memberships = Абонементы
common-gift-cards = Сертификаты
common-loyalty-cards = Карты лояльности
common-notifications = Уведомления
action-all = Все
action-book = Записаться
action-book-again = Записаться снова
action-call = Позвонить
action-details = Подробнее
action-confirm = Подтвердить
action-rate-professional = Оценить специалиста
action-review-location = Отзыв о филиале
action-reschedule = Перенести
action-cancel = Отменить
action-undo = Вернуть
action-try-again = Повторить
action-refresh = Обновить
action-log-out = Выйти

## Time and place

common-zone-time = время: { $city }
common-date-and-time = { $date }, { $time }
common-in-minutes = Через { $minutes ->
        [one] { $minutes } минуту
        [few] { $minutes } минуты
        [many] { $minutes } минут
       *[other] { $minutes } минуты
    }
common-minutes = { $minutes } мин
common-hours = { $hours } ч
common-hours-minutes = { $hours } ч { $minutes } мин
common-until = До { $date }
common-expired = Срок истёк
common-expired-on = Срок истёк { $date }
common-no-time-limit = Без срока действия

## Visits

common-visit = Визит
common-status-confirmed = Подтверждён
common-status-not-confirmed = Не подтверждён
common-status-waiting-for-payment = Ждёт оплаты
common-status-in-progress = Идёт сейчас
common-status-completed = Завершён
common-status-did-not-take-place = Не состоялся
common-status-canceled = Отменён

## Saved copies

common-offline-title = Нет подключения
common-showing-data-from = Данные за { $moment }
common-nothing-saved = На этом телефоне пока ничего не сохранено
common-updated-yesterday = Обновлено вчера
common-updated-days-ago = Обновлено { $days ->
        [one] { $days } день назад
        [few] { $days } дня назад
        [many] { $days } дней назад
       *[other] { $days } дня назад
    }
common-loading = Загрузка

## More actions

action-dial = Набрать
action-done = Готово
action-show-more = Показать ещё
action-back = Назад
action-check-again = Проверить ещё раз
action-use-another-number = Войти с другим номером
action-sign-in = Войти
common-phone-number-copied = Номер телефона скопирован
common-favorite-removed = Удалено из избранного
common-unknown-link = Эта ссылка здесь ничего не открывает

## For screen readers

a11y-action-for = { $action }, { $name }
a11y-all-appointments = Все записи
a11y-all-places = Все места
a11y-all-memberships = Все абонементы
a11y-all-gift-cards = Все подарочные карты
a11y-add-favorite = Добавить { $name } в избранное
a11y-remove-favorite = Удалить { $name } из избранного
a11y-notifications-none = Уведомления
a11y-notifications-unread = Уведомления, непрочитанных: { $count }
common-more = ещё { $more }
action-close = Закрыть

## Ожидание

common-try-again-later = Попробуйте ещё раз позже
common-try-again-now = Можно попробовать ещё раз
# $seconds (number): below 120
common-try-again-in-seconds = Попробуйте через { $seconds ->
        [one] { $seconds } секунду
        [few] { $seconds } секунды
        [many] { $seconds } секунд
       *[other] { $seconds } секунды
    }
# $minutes (number): 2 or more
common-try-again-in-minutes = Попробуйте через { $minutes ->
        [one] { $minutes } минуту
        [few] { $minutes } минуты
        [many] { $minutes } минут
       *[other] { $minutes } минуты
    }

## Вход

action-try-demo = Посмотреть демо
action-send-code = Получить код
action-send-again = Отправить ещё раз
action-change-number = Изменить номер
a11y-language = Язык, { $language }
a11y-country-code = Код страны, { $country }, { $code }
a11y-countries-found = { $count ->
        [one] { $count } страна
        [few] { $count } страны
        [many] { $count } стран
       *[other] { $count } страны
    }
a11y-code-field = Код из сообщения

## Without a connection

common-needs-internet = Нужен интернет
common-needs-sign-in-read = Вход пока не прочитан
