### Страница места, отзывы о нём, поиск среди мест.

action-website = Сайт
screen-place-tab-visits = Визиты
screen-place-tab-about = О месте
screen-place-tab-reviews = Отзывы
# $time: "20:00", by the place's clock
screen-place-open-until = Открыто до { $time }
screen-place-open-always = Круглосуточно
screen-place-open-now = Сейчас открыто
screen-place-closed = Закрыто
screen-place-opens-at = Закрыто, откроется в { $time }
# $day: "пн"
screen-place-opens-on = Закрыто, откроется { $day } { $time }
screen-place-two-days = { $first }, { $second }
screen-place-days = { $first } – { $last }
screen-place-hours = Часы работы
screen-place-mail = Почта
screen-place-tap-to-copy = Нажмите, чтобы скопировать
screen-place-next-visit = Следующая запись
screen-place-last-visit = Последняя запись
screen-place-buy = Абонементы и подарочные карты
screen-place-offer-visits = { $title }, { $visits }
screen-place-offer-from = от { $price }
screen-place-reviews-count = { $count ->
        [one] { $count } отзыв
        [few] { $count } отзыва
        [many] { $count } отзывов
       *[other] { $count } отзыва
    }
# $count (number): at least that many are known
screen-place-reviews-more-than = { $count ->
        [one] { $count }+ отзыв
        [few] { $count }+ отзыва
        [many] { $count }+ отзывов
       *[other] { $count }+ отзыва
    }
screen-place-reviews-title = Отзывы: { $place }
screen-place-reviews-all = Все
screen-place-reviews-of-place = О месте
screen-place-reviews-of-professionals = О специалистах
screen-place-reviews-none = Отзывов пока нет
screen-place-review-about = О специалисте: { $name }
screen-place-review-about-professional = О специалисте
screen-place-review-anonymous = Аноним
screen-places-search = Поиск мест
screen-places-none-found = Ничего не найдено

error-load-place = Не удалось загрузить это место
error-load-reviews = Не удалось загрузить отзывы

a11y-place-rating = Оценка { $average } из { $most }, { $count }
a11y-review-stars = { $stars } из { $most }
a11y-place-parts = Разделы страницы
a11y-all-purchases = Все покупки
a11y-all-reviews = Все отзывы
a11y-copy-number = Скопировать номер
a11y-places-found = { $count ->
        [one] Найдено { $count } место
        [few] Найдено { $count } места
        [many] Найдено { $count } мест
       *[other] Найдено { $count } места
    }
