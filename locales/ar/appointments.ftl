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

## One appointment

screen-appointment-total = الإجمالي
screen-appointment-until = حتى { $time }
screen-appointment-comment = تعليق
screen-appointment-contact = لتغيير هذه الزيارة، تواصل مع المكان
screen-appointment-contact-again = للحجز مرة أخرى أو ترك تقييم، تواصل مع المكان
screen-appointment-gone = هذه الزيارة لم تعد موجودة

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
screen-place-address = العنوان
screen-place-phone = الهاتف
screen-place-gone = هذا المكان لم يعد موجودًا
