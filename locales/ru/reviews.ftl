### Отзывы: о специалисте и о месте.

action-send-review = Отправить отзыв
screen-review-tap-a-star = Нажмите на звезду
screen-review-poor = Плохо
screen-review-fair = Так себе
screen-review-good = Хорошо
screen-review-great = Очень хорошо
screen-review-excellent = Отлично
screen-review-text = Ваш отзыв
screen-review-name = Имя, необязательно
screen-review-where-shown = Отзыв увидят на странице «{ $place }». Оставьте имя пустым, чтобы остаться анонимным.
screen-review-unhappy = Что-то пошло не так? Иногда помогает звонок.
screen-review-thanks = Спасибо
screen-review-thanks-text = Ваш отзыв уже в пути: «{ $place }».
screen-review-already-sent = Вы уже отправили этот отзыв
screen-review-locked-canceled = Этот визит отменён. Оценить можно только состоявшийся визит.
screen-review-locked-missed = Этот визит не состоялся. Оценить можно только состоявшийся визит.
screen-review-locked-not-over = Визит можно будет оценить, когда он закончится.
screen-review-locked-nobody = В этом визите не указан специалист, которого можно оценить.
# $stars (number): 1 to 5
screen-review-you-gave = Ваша оценка: { $stars } из { $most }
screen-review-you-sent = Вы отправили отзыв

error-review-no-stars = Сначала выберите звёзды
error-review-offline = Нет подключения. Отзыв сохранён здесь, пока вы его не отправите.
error-review-unknown = Неизвестно, дошёл ли отзыв. Следующая попытка сначала спросит, поэтому он не уйдёт дважды.
error-review-refused = Отзыв не принят. Он сохранён здесь.
error-review-not-offered = Этому месту нельзя отправить отзыв из приложения
error-review-rate-limited = Слишком много запросов. Подождите немного и отправьте снова.
error-review-server = Сервис сейчас не отвечает. Отзыв сохранён здесь.

a11y-stars = Ваша оценка
a11y-stars-choice = { $count ->
        [one] { $count } звезда
        [few] { $count } звезды
       *[other] { $count } звёзд
    }, { $word }
a11y-stars-given = { $count } из { $most }, { $word }
