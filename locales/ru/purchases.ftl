### Покупка абонементов и сертификатов, оплата онлайн.

common-purchases = Покупки
screen-shop-nothing = Здесь сейчас ничего не продают онлайн
screen-shop-hosted-title = Продажа на собственной странице заведения
screen-shop-hosted-text = Она откроется в браузере
action-open-sales-page = Открыть страницу продаж
