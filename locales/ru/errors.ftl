### Что пошло не так и что делать.

error-load-offline = Нет подключения к интернету
error-load-server = Сервис сейчас не отвечает

## Sections of a page

error-read-offline = Нет подключения к интернету
error-read-rate-limited = Слишком много запросов. Подождите немного.
error-read-server-trouble = Сервис сейчас не отвечает
error-read-signed-out = Пожалуйста, войдите снова
error-read-unreadable = Не удалось прочитать ответ
error-load-appointments = Не удалось загрузить записи
error-load-places = Не удалось загрузить места
error-load-memberships = Не удалось загрузить абонементы
error-load-gift-cards = Не удалось загрузить подарочные карты
error-load-loyalty-cards = Не удалось загрузить карты лояльности
error-favorite-failed = Не удалось изменить избранное
