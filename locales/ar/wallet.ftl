### Memberships, gift cards, loyalty cards, discounts, purchases.

screen-memberships-left-of = تبقّى { $left } من { $total } زيارات
screen-memberships-left = { $left ->
        [zero] لم تتبقَّ زيارات
        [one] تبقّت زيارة واحدة
        [two] تبقّت زيارتان
        [few] تبقّت { $left } زيارات
        [many] تبقّت { $left } زيارة
       *[other] تبقّت { $left } زيارة
    }
screen-memberships-unlimited = غير محدود
screen-memberships-frozen = مجمّد
screen-memberships-days-left = { $days ->
        [zero] اليوم الأخير
        [one] تبقّى يوم واحد
        [two] تبقّى يومان
        [few] تبقّت { $days } أيام
        [many] تبقّى { $days } يومًا
       *[other] تبقّى { $days } يوم
    }
screen-memberships-last-day = اليوم الأخير
screen-memberships-last-visit = تبقّت زيارة واحدة
screen-memberships-starts = يبدأ { $date }
screen-memberships-not-started = لم يبدأ بعد
screen-memberships-used-up = مستنفد
screen-memberships-finished = المنتهية
screen-memberships-empty-title = لا اشتراكات بعد
screen-memberships-empty-text = تظهر هنا اشتراكات أماكنك
screen-membership-gone = هذا الاشتراك لم يعد موجودًا
screen-wallet-number = الرقم
screen-wallet-place = المكان
screen-wallet-freezing = التجميد

common-card-number-copied = تم نسخ رقم البطاقة
a11y-copy-card-number = انسخ رقم البطاقة { $number }

## Gift cards

screen-gift-cards-left-of = تبقّى { $balance } من { $nominal }
screen-gift-cards-left = تبقّى { $balance }
screen-gift-cards-of = من { $nominal }
screen-gift-cards-balance = الرصيد
screen-gift-cards-nominal = القيمة الاسمية
screen-gift-cards-multiple-use = متعدد الاستخدام
screen-gift-cards-single-use = استخدام واحد
screen-gift-cards-spent = مستنفدة
screen-gift-cards-uses = الاستخدام
screen-gift-cards-applies-to = تنطبق على
screen-gift-cards-finished = مستنفدة أو منتهية
screen-gift-cards-empty-title = لا بطاقات هدايا بعد
screen-gift-cards-empty-text = تظهر هنا بطاقات هدايا أماكنك
screen-gift-card-gone = بطاقة الهدية هذه لم تعد موجودة

## Loyalty cards

screen-loyalty-cards-bonus = رصيد المكافآت
screen-loyalty-cards-discount = خصم
screen-loyalty-cards-empty-title = لا بطاقات ولاء بعد
screen-loyalty-cards-empty-text = تظهر هنا بطاقات ولاء أماكنك
screen-memberships-count = { $left } من { $total }
screen-memberships-visits-left = زيارات متبقية

## One membership, one gift card

screen-membership-title = الاشتراك
screen-membership-of-left = متبقٍّ من { $total }
screen-membership-valid = مدة الصلاحية
screen-membership-frozen-note = مجمّد حاليًا. يمكنك الحجز به من جديد بعد أن يلغي المكان التجميد.
screen-membership-any-service = أي خدمة
screen-membership-from-first-visit = { $term } من أول زيارة
screen-wallet-where-to-go = إلى أين تود الذهاب؟
screen-wallet-where-to-buy = من أين تود الشراء؟
screen-wallet-valid-at = { $title }: صالح في هذه الفروع.
screen-wallet-sold-at = { $title }: يُباع في هذه الفروع.
screen-wallet-range = { $start } – { $end }
screen-gift-card-title = بطاقة هدية
screen-gift-cards-remaining = الرصيد المتبقي
screen-gift-cards-valid-until = صالحة حتى
action-buy-again = اشترِ مجددًا
screen-membership-freezing-left = { $days ->
        [zero] لا أيام متاحة
        [one] يوم واحد متاح
        [two] يومان متاحان
        [few] { $days } أيام متاحة
        [many] { $days } يومًا متاحًا
       *[other] { $days } يوم متاح
    }
screen-membership-term-days = { $count ->
        [zero] { $count } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }
screen-membership-term-weeks = { $count ->
        [zero] { $count } أسبوع
        [one] أسبوع واحد
        [two] أسبوعان
        [few] { $count } أسابيع
        [many] { $count } أسبوعًا
       *[other] { $count } أسبوع
    }
screen-membership-term-months = { $count ->
        [zero] { $count } شهر
        [one] شهر واحد
        [two] شهران
        [few] { $count } أشهر
        [many] { $count } شهرًا
       *[other] { $count } شهر
    }
screen-membership-term-years = { $count ->
        [zero] { $count } سنة
        [one] سنة واحدة
        [two] سنتان
        [few] { $count } سنوات
        [many] { $count } سنة
       *[other] { $count } سنة
    }
screen-wallet-locations = { $count ->
        [zero] { $count } فرع
        [one] فرع واحد
        [two] فرعان
        [few] { $count } فروع
        [many] { $count } فرعًا
       *[other] { $count } فرع
    }

## Discounts

screen-discounts-title = الخصومات
screen-discounts-promotions = العروض
screen-discounts-bonuses = المكافآت
screen-discounts-percents = الخصومات
screen-discounts-empty-title = لا خصومات بعد
screen-discounts-empty-text = تظهر هنا عروض أماكنك ومكافآتها وخصوماتها
screen-discounts-back = استرداد { $value }
screen-loyalty-cards-percent = { $value }%
screen-loyalty-cards-next-sum = يتبقى { $sum } للوصول إلى { $value }
screen-wallet-sellers = الأماكن التي تبيع عبر الإنترنت
action-buy-membership = شراء اشتراك
action-buy-gift-card = شراء بطاقة هدية
screen-loyalty-cards-next-visits = { $visits ->
        [zero] وصلت إلى { $value }
        [one] زيارة واحدة أخرى للوصول إلى { $value }
        [two] زيارتان للوصول إلى { $value }
        [few] { $visits } زيارات للوصول إلى { $value }
        [many] { $visits } زيارة للوصول إلى { $value }
       *[other] { $visits } زيارة للوصول إلى { $value }
    }
screen-discounts-package-left = يتبقى { $count }
