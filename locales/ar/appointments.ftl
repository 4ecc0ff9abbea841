### Appointments: the list, the passes, the details.

## Main page

screen-main-your-account = حسابك
screen-main-nothing-planned = لا شيء مخطط
screen-main-no-visits-title = لا زيارات بعد
screen-main-no-visits-text = تظهر الأماكن هنا بعد أول موعد بهذا الرقم. هل حجزت برقم آخر؟

## List

screen-appointments-upcoming = القادمة
screen-appointments-past = السابقة
screen-appointments-canceled = الملغاة
screen-appointments-this-week = هذا الأسبوع
screen-appointments-next-week = الأسبوع القادم
screen-appointments-no-past = لا زيارات سابقة بعد
screen-appointments-none-canceled = لا شيء ملغى
screen-appointments-rating-locked = متاح بعد زيارة مكتملة
screen-appointments-search = خدمة أو مختص أو مكان
screen-appointments-none-found = لم يُعثر على شيء
screen-appointments-at = مواعيدي في { $place }
screen-place-my-appointments = كل مواعيدي هنا
a11y-visits-found = { $count ->
        [zero] لم يُعثر على مواعيد
        [one] عُثر على موعد واحد
        [two] عُثر على موعدين
        [few] عُثر على { $count } مواعيد
        [many] عُثر على { $count } موعدًا
       *[other] عُثر على { $count } موعد
    }

## One appointment

screen-appointment-total = الإجمالي
screen-appointment-until = حتى { $time }
screen-appointment-comment = تعليق
screen-appointment-contact = لتغيير هذه الزيارة، تواصل مع المكان
screen-appointment-gone = هذه الزيارة لم تعد موجودة

## Changing a visit

screen-cancel-title = هل تريد إلغاء هذا الموعد؟
screen-cancel-refused-title = لا يمكن إلغاء هذا الموعد هنا
screen-cancel-lead = سيصل الخبر إلى { $name } فورًا.
screen-cancel-free-until = الإلغاء مجاني حتى { $moment }
screen-cancel-free = الإلغاء مجاني حتى بداية الموعد
screen-cancel-prepaid-until = يمكنك الإلغاء حتى { $moment }. دفعت عبر الإنترنت، والمكان يقرر استرداد المبلغ.
screen-cancel-prepaid = دفعت عبر الإنترنت، والمكان يقرر استرداد المبلغ.
action-cancel-appointment = إلغاء الموعد
action-reschedule-instead = تغيير الوقت بدلًا من ذلك
action-keep-appointment = الاحتفاظ بالموعد
action-add-to-calendar = إضافة إلى التقويم
action-route = الطريق
action-share = مشاركة
screen-appointment-new-time = وقت جديد
screen-appointment-moved = غيّر المكان وقت هذه الزيارة. كان الموعد { $moment }.
screen-appointment-canceled-by-you = ألغيت هذا الموعد في { $date }
screen-appointment-canceled-meanwhile = أُلغيت هذه الزيارة
screen-appointment-paid-online = مدفوع عبر الإنترنت
screen-appointment-payment = الدفع
screen-appointment-refund = استرداد المبلغ
screen-appointment-refund-by-place = يقرره المكان
screen-appointment-seats = { $count ->
        [zero] لا مقاعد
        [one] مقعد واحد
        [two] مقعدان
        [few] { $count } مقاعد
        [many] { $count } مقعدًا
       *[other] { $count } مقعد
    }
screen-appointment-cancel-was-until = كان الإلغاء ممكنًا حتى { $moment }
screen-appointment-prepaid-fixed = لا يمكن إلغاء الزيارات المدفوعة من التطبيق
screen-appointment-reschedule-until = يمكن تغيير الوقت حتى { $moment }
screen-appointment-again-hint = المكان والخدمة والمختص أنفسهم. تختار فقط تاريخًا ووقتًا جديدين.
screen-appointment-not-repeated = لا يمكن حجز هذا الموعد مجددًا كما كان. يمكنك اختيار أي خدمة في هذا المكان.
screen-appointment-review-hint = ساعد الآخرين على اختيار { $place }
screen-appointment-copied = نُسخ، جاهز للصق

## Places

screen-places-all = الكل { $count }
screen-places-favorites = المفضلة { $count }
screen-places-no-favorites = اضغط على القلب بجانب اسم المكان
screen-places-none = لا أماكن بعد
screen-places-visits = { $count ->
        [zero] لا زيارات
        [one] زيارة واحدة
        [two] زيارتان
        [few] { $count } زيارات
        [many] { $count } زيارة
       *[other] { $count } زيارة
    }
screen-places-visits-and-last = { $count ->
        [zero] لا زيارات
        [one] زيارة واحدة في { $date }
        [two] زيارتان، آخرها { $date }
        [few] { $count } زيارات، آخرها { $date }
        [many] { $count } زيارة، آخرها { $date }
       *[other] { $count } زيارة، آخرها { $date }
    }
screen-places-cashback = استرداد نقدي { $amount }
screen-places-left-service = لم يعد يقبل الحجز عبر الإنترنت
screen-place-contact = للحجز، اتصل بالمكان
screen-place-no-phone = لا يوجد رقم هاتف لهذا المكان
screen-place-gone = هذا المكان لم يعد موجودًا
