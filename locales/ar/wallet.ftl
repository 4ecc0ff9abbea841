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
screen-wallet-validity = الصلاحية
screen-wallet-left = المتبقي
screen-wallet-place = المكان
screen-wallet-freezing = التجميد
screen-wallet-freezing-days = استُخدم { $used } من { $limit } أيام
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
