### Покупка абонементов и сертификатов, оплата онлайн.

common-purchases = Покупки
screen-shop-nothing = Здесь сейчас ничего не продают онлайн
screen-shop-hosted-title = Продажа на собственной странице заведения
screen-shop-hosted-text = Она откроется в браузере
action-open-sales-page = Открыть страницу продаж

## Что продаётся

screen-shop-visits = { $visits ->
        [one] { $visits } посещение
        [few] { $visits } посещения
        [many] { $visits } посещений
       *[other] { $visits } посещения
    }
screen-shop-worth = Номинал { $amount }
screen-shop-days = { $count ->
        [one] { $count } день
        [few] { $count } дня
        [many] { $count } дней
       *[other] { $count } дня
    }
screen-shop-weeks = { $count ->
        [one] { $count } неделя
        [few] { $count } недели
        [many] { $count } недель
       *[other] { $count } недели
    }
screen-shop-months = { $count ->
        [one] { $count } месяц
        [few] { $count } месяца
        [many] { $count } месяцев
       *[other] { $count } месяца
    }
screen-shop-years = { $count ->
        [one] { $count } год
        [few] { $count } года
        [many] { $count } лет
       *[other] { $count } года
    }
# $length: «6 месяцев»
screen-shop-from-purchase = { $length } со дня покупки
screen-shop-from-first-visit = { $length } с первого посещения

## Оплата

screen-checkout-visits = Посещения
screen-checkout-valid = Действует
screen-checkout-total = Итого
screen-checkout-name = Имя
screen-checkout-email = Почта для чека
# Слова в квадратных скобках — ссылка
screen-checkout-terms = Я принимаю [условия продажи]
screen-checkout-secure = Откроется защищённая страница оплаты студии
screen-checkout-at-payment-title = Завершите оплату в браузере
screen-checkout-at-payment-text = Потом вернитесь сюда. Мы узнаем результат.
screen-checkout-checking-title = Проверяем оплату
screen-checkout-paid-title = Покупка уже среди ваших карт
screen-checkout-not-paid-title = Не оплачено, деньги не списаны
screen-checkout-not-paid-text = Можно попробовать снова в любое время.
screen-checkout-processing-title = Ещё обрабатывается, мы сообщим
screen-checkout-processing-text = Банк обрабатывает платёж. Пожалуйста, не платите второй раз.
screen-checkout-unknown-title = Пока неизвестно
screen-checkout-unknown-text = Узнать результат не удалось. Мы спрашиваем дальше. Пожалуйста, не платите второй раз.
screen-checkout-visit-not-paid = Насколько мы знаем, не оплачено. Если банк ещё обрабатывает платёж, проверьте через минуту.
action-go-to-payment = Перейти к оплате
action-open-payment-page = Открыть страницу оплаты
action-check-payment = Узнать результат
error-purchase-price-changed = Цена изменилась с { $old } на { $new }. Деньги не списаны.
error-purchase-sold-out = Это больше не продаётся. Деньги не списаны.
error-purchase-not-offered = Сейчас это нельзя купить в приложении. Деньги не списаны.
error-purchase-offline = Нет сети, поэтому ничего не заказано. Подключитесь и попробуйте снова.
error-purchase-server = Сервис сейчас не отвечает, деньги не списаны. Попробуйте ещё раз.
