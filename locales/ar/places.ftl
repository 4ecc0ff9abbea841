### صفحة المكان وآراء الناس فيه والبحث بين الأماكن.

action-website = الموقع
screen-place-tab-visits = الزيارات
screen-place-tab-about = عن المكان
screen-place-tab-reviews = الآراء
# $time: "20:00", by the place's clock
screen-place-open-until = مفتوح حتى { $time }
screen-place-open-always = مفتوح على مدار الساعة
screen-place-open-now = مفتوح الآن
screen-place-closed = مغلق
screen-place-opens-at = مغلق، يفتح { $time }
# $day: "الاثنين"
screen-place-opens-on = مغلق، يفتح { $day } { $time }
screen-place-two-days = { $first }، { $second }
screen-place-days = { $first } – { $last }
screen-place-hours = ساعات العمل
screen-place-mail = البريد الإلكتروني
screen-place-tap-to-copy = اضغط للنسخ
screen-place-next-visit = الموعد القادم
screen-place-last-visit = آخر موعد
screen-place-buy = الاشتراكات وبطاقات الهدايا
screen-place-offer-visits = { $title }، { $visits }
screen-place-offer-from = من { $price }
screen-place-reviews-count = { $count ->
        [zero] لا آراء
        [one] رأي واحد
        [two] رأيان
        [few] { $count } آراء
        [many] { $count } رأيًا
       *[other] { $count } رأي
    }
# $count (number): at least that many are known
screen-place-reviews-more-than = { $count ->
        [zero] لا آراء
        [one] أكثر من رأي
        [two] أكثر من رأيين
        [few] أكثر من { $count } آراء
        [many] أكثر من { $count } رأيًا
       *[other] أكثر من { $count } رأي
    }
screen-place-reviews-title = آراء في { $place }
screen-place-reviews-all = الكل
screen-place-reviews-of-place = عن المكان
screen-place-reviews-of-professionals = عن المختصين
screen-place-reviews-none = لا آراء بعد
screen-place-review-about = عن { $name }
screen-place-review-about-professional = عن أحد المختصين
screen-place-review-anonymous = مجهول
screen-places-search = البحث في الأماكن
screen-places-none-found = لم يُعثر على شيء

error-load-place = تعذّر تحميل هذا المكان
error-load-reviews = تعذّر تحميل الآراء

a11y-place-rating = التقييم { $average } من { $most }، { $count }
a11y-review-stars = { $stars } من { $most }
a11y-place-parts = أقسام هذه الصفحة
a11y-all-purchases = كل المشتريات
a11y-all-reviews = كل الآراء
a11y-copy-number = نسخ الرقم
a11y-places-found = { $count ->
        [zero] لم يُعثر على أماكن
        [one] عُثر على مكان واحد
        [two] عُثر على مكانين
        [few] عُثر على { $count } أماكن
        [many] عُثر على { $count } مكانًا
       *[other] عُثر على { $count } مكان
    }
