### Sign-in and the personal account.

## Personal account

screen-account-title = Личный кабинет
screen-account-language = Язык
screen-account-demo = Вы смотрите демо
screen-account-log-out-title = Выйти?
screen-account-log-out-text = Ваши карты в безопасности. Этот телефон забудет свою копию.
screen-account-stay = Остаться

## Session

screen-expired-title = Пожалуйста, войдите снова
screen-expired-text = Вход устарел. После входа вы вернётесь на эту страницу.

## Sign-in: the number (the words in square brackets are a link)

screen-sign-in-title = Все визиты в одном месте
screen-sign-in-text = Войдите по номеру, на который записываетесь.
screen-sign-in-number = Номер телефона
screen-sign-in-agreement = Я прочитал(а) и принимаю [Пользовательское соглашение]
screen-sign-in-processing = Я разрешаю [обработку данных], чтобы здесь показывались мои записи
screen-sign-in-note = Пришлём SMS с кодом подтверждения. Это бесплатно.
screen-sign-in-country = Код страны
screen-sign-in-country-search = Страна или код
screen-sign-in-country-suggested = Рекомендуем
screen-sign-in-country-all = Все страны
screen-sign-in-country-none = Такой страны нет
# A made-up visit on the picture.
screen-sign-in-example-date = Четверг, 26 ноября
screen-sign-in-example-service = Балаяж и блеск
screen-sign-in-example-person = София Марин

## Sign-in: the code

screen-sms-code-title = Введите код
# The phone number follows.
screen-sms-code-sent-to = Отправили SMS на номер
screen-sms-code-checking = Проверяем код
screen-sms-code-sending = Отправляем новый код
# The time left follows: "0:42".
screen-sms-code-new-in = Новый код через
screen-sms-code-autofill = Если телефон разрешает, код подставится сам, как только придёт сообщение.

## Legal texts, bundled for offline (a line that ends in a colon is a heading)

screen-legal-agreement-title = Пользовательское соглашение
screen-legal-agreement-text =
    Что это за приложение:
    Altegio.me показывает записи, абонементы, подарочные сертификаты и карты лояльности, которые компании ведут по вашему номеру телефона. Приложение бесплатное.
    Кто оказывает услуги:
    Каждый салон, студия или клиника сами устанавливают цены, правила и время и сами оказывают услуги. Вопросы о визите, оплате и возврате задавайте этой компании.
    Ваш номер:
    Указывайте номер телефона, который принадлежит вам. Кто может читать сообщения на этом номере, тот может войти. Выйдите из приложения, прежде чем отдать телефон.
    Запись и отмена:
    Запись, перенос и отмена визита здесь имеют ту же силу, что и в самой компании. Действуют правила компании, которые показаны до подтверждения.
    Прекращение:
    Вы можете прекратить пользоваться приложением в любое время, выйдя из него. Компании хранят собственные записи о ваших визитах.
screen-legal-processing-title = Обработка данных
screen-legal-processing-text =
    Что обрабатывается:
    Ваш номер телефона, имя и фото, если вы их добавили, и то, что компании ведут по вашему номеру: визиты, абонементы, сертификаты, карты лояльности и сообщения.
    Для чего:
    Чтобы вы вошли по коду, чтобы показать ваши данные в приложении и чтобы записать вас, перенести или отменить визит по вашей просьбе. Ваши данные не продаются.
    Где хранится:
    На серверах сервиса записи и копией на этом телефоне, чтобы читать без связи. Ключ для входа лежит в защищённом хранилище телефона.
    Кто видит:
    Компании, которые вы посещаете, видят то, что касается их услуг. Копия на этом телефоне удаляется, когда вы выходите.
    Ваш выбор:
    Вы можете отозвать согласие, выйдя из приложения. Вы можете попросить показать, исправить или удалить ваши данные; за свои записи отвечает каждая компания.

## Sign-in: the name, asked once

screen-name-title = Как вас называть?
screen-name-text = Это имя увидят места, куда вы записываетесь. Его можно не указывать.
screen-name-field = Ваше имя
action-skip = Пропустить
action-contact-support = Написать в поддержку
