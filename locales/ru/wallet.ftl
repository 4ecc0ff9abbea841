### Memberships, gift cards, loyalty cards, discounts, purchases.

screen-memberships-left-of = { $left ->
        [one] Остался { $left } из { $total } визитов
        [few] Осталось { $left } из { $total } визитов
        [many] Осталось { $left } из { $total } визитов
       *[other] Осталось { $left } из { $total } визитов
    }
screen-memberships-left = { $left ->
        [one] Остался { $left } визит
        [few] Осталось { $left } визита
        [many] Осталось { $left } визитов
       *[other] Осталось { $left } визита
    }
screen-memberships-unlimited = Без ограничений
screen-memberships-frozen = Заморожен
screen-memberships-days-left = { $days ->
        [one] Остался { $days } день
        [few] Осталось { $days } дня
        [many] Осталось { $days } дней
       *[other] Осталось { $days } дня
    }
screen-memberships-last-day = Последний день
screen-memberships-last-visit = Остался 1 визит
screen-memberships-starts = Начало { $date }
screen-memberships-not-started = Ещё не начат
screen-memberships-used-up = Использован
screen-memberships-finished = Завершённые
screen-memberships-empty-title = Абонементов пока нет
screen-memberships-empty-text = Здесь появятся абонементы ваших мест
screen-membership-gone = Этого абонемента больше нет
screen-wallet-number = Номер
screen-wallet-place = Где
screen-wallet-freezing = Заморозка

common-card-number-copied = Номер карты скопирован
a11y-copy-card-number = Скопировать номер карты { $number }

## Gift cards

screen-gift-cards-left-of = Осталось { $balance } из { $nominal }
screen-gift-cards-left = Осталось { $balance }
screen-gift-cards-of = из { $nominal }
screen-gift-cards-balance = Баланс
screen-gift-cards-nominal = Номинал
screen-gift-cards-multiple-use = Многоразовая
screen-gift-cards-single-use = Одноразовая
screen-gift-cards-spent = Использована
screen-gift-cards-uses = Использование
screen-gift-cards-applies-to = Действует на
screen-gift-cards-finished = Использованные и просроченные
screen-gift-cards-empty-title = Подарочных карт пока нет
screen-gift-cards-empty-text = Здесь появятся подарочные карты ваших мест
screen-gift-card-gone = Этой подарочной карты больше нет

## Loyalty cards

screen-loyalty-cards-bonus = Бонусный баланс
screen-loyalty-cards-discount = Скидка
screen-loyalty-cards-empty-title = Карт лояльности пока нет
screen-loyalty-cards-empty-text = Здесь появятся карты лояльности ваших мест
screen-memberships-count = { $left } из { $total }
screen-memberships-visits-left = визитов осталось

## One membership, one gift card

screen-membership-title = Абонемент
screen-membership-of-left = из { $total } осталось
screen-membership-valid = Срок действия
screen-membership-frozen-note = Сейчас заморожен. Записаться по нему можно будет, когда его разморозят.
screen-membership-any-service = Любые услуги
screen-membership-from-first-visit = { $term } с первого визита
screen-wallet-where-to-go = Куда вы хотите пойти?
screen-wallet-where-to-buy = Где вы хотите купить?
screen-wallet-valid-at = «{ $title }» действует в этих филиалах.
screen-wallet-sold-at = «{ $title }» продаётся в этих филиалах.
screen-wallet-range = { $start } – { $end }
screen-gift-card-title = Сертификат
screen-gift-cards-remaining = Остаток
screen-gift-cards-valid-until = Действует до
action-buy-again = Купить снова
screen-membership-freezing-left = { $days ->
        [one] доступен { $days } день
        [few] доступно { $days } дня
        [many] доступно { $days } дней
       *[other] доступно { $days } дня
    }
screen-membership-term-days = { $count ->
        [one] { $count } день
        [few] { $count } дня
        [many] { $count } дней
       *[other] { $count } дня
    }
screen-membership-term-weeks = { $count ->
        [one] { $count } неделя
        [few] { $count } недели
        [many] { $count } недель
       *[other] { $count } недели
    }
screen-membership-term-months = { $count ->
        [one] { $count } месяц
        [few] { $count } месяца
        [many] { $count } месяцев
       *[other] { $count } месяца
    }
screen-membership-term-years = { $count ->
        [one] { $count } год
        [few] { $count } года
        [many] { $count } лет
       *[other] { $count } года
    }
screen-wallet-locations = { $count ->
        [one] { $count } филиал
        [few] { $count } филиала
        [many] { $count } филиалов
       *[other] { $count } филиала
    }

## Discounts

screen-discounts-title = Скидки
screen-discounts-promotions = Акции
screen-discounts-bonuses = Бонусы
screen-discounts-percents = Скидки
screen-discounts-empty-title = Скидок пока нет
screen-discounts-empty-text = Здесь появятся акции, бонусы и скидки ваших мест
screen-discounts-back = { $value } бонусами
screen-loyalty-cards-percent = { $value } %
screen-loyalty-cards-next-sum = Ещё { $sum } до { $value }
screen-wallet-sellers = Места, которые продают онлайн
action-buy-membership = Купить абонемент
action-buy-gift-card = Купить сертификат
screen-loyalty-cards-next-visits = { $visits ->
        [one] Ещё { $visits } визит до { $value }
        [few] Ещё { $visits } визита до { $value }
        [many] Ещё { $visits } визитов до { $value }
       *[other] Ещё { $visits } визита до { $value }
    }
screen-discounts-package-left = ещё { $count }
