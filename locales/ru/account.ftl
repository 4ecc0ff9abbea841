### Sign-in and the personal account.

## Personal account

screen-account-title = Личный кабинет
screen-account-name = Имя
screen-account-phone = Телефон
screen-account-language = Язык
screen-account-demo = Вы смотрите демо
screen-account-log-out-title = Выйти?
screen-account-log-out-text = Ваши карты в безопасности. Этот телефон забудет свою копию.
screen-account-stay = Остаться

## Session

screen-expired-title = Пожалуйста, войдите снова
screen-expired-text = Вход устарел. После входа вы вернётесь на эту страницу.
