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
common-purchases = Покупки
common-discounts = Скидки
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
action-continue = Продолжить
action-done = Готово
action-undo = Вернуть
action-try-again = Повторить
action-refresh = Обновить
action-log-out = Выйти
