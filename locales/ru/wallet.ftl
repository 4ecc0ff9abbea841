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
screen-wallet-validity = Срок действия
screen-wallet-left = Осталось
screen-wallet-place = Где
screen-wallet-freezing = Заморозка
screen-wallet-freezing-days = Использовано дней: { $used } из { $limit }
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
