### Booking and rescheduling.

common-morning = صباحًا
common-afternoon = بعد الظهر
common-evening = مساءً
action-continue = متابعة
action-leave = مغادرة
action-keep-editing = متابعة الحجز
action-continue-to-payment = المتابعة إلى الدفع
a11y-slot = { $time }، { $date }
a11y-step = الخطوة { $step } من { $total }
a11y-previous-month = الشهر السابق
a11y-next-month = الشهر التالي
a11y-categories = الفئات
a11y-services-found = { $count ->
        [zero] لا خدمات
        [one] خدمة واحدة
        [two] خدمتان
        [few] { $count } خدمات
        [many] { $count } خدمة
       *[other] { $count } خدمة
    }
a11y-old-price = السعر السابق: { $price }
a11y-rating = التقييم { $rating } من 5
a11y-edit-time = تغيير التاريخ والوقت
a11y-fewer-seats = مقعد أقل
a11y-more-seats = مقعد إضافي

## Steps

screen-booking-location = الموقع
screen-booking-services = الخدمات
screen-booking-professional = المختص
screen-booking-time = التاريخ والوقت
screen-booking-details = التفاصيل

## Choosing

screen-booking-where = إلى أين تود الذهاب؟
screen-booking-search = البحث عن خدمات
screen-booking-no-services = لا شيء متاح للحجز عبر الإنترنت هنا الآن
screen-booking-none-found = لا توجد خدمة تطابق بحثك
screen-booking-more-services = خدمات أخرى
screen-booking-choose-service = اختر خدمة
screen-booking-service-count = { $count ->
        [zero] لا خدمات
        [one] خدمة واحدة
        [two] خدمتان
        [few] { $count } خدمات
        [many] { $count } خدمة
       *[other] { $count } خدمة
    }
screen-booking-price-range = { $from } – { $to }
screen-booking-members-only = بعضوية فقط
screen-booking-group-class = حصة جماعية
screen-booking-prepaid = الدفع مسبقًا
screen-booking-any = أي مختص
screen-booking-any-hint = أول من يتفرغ
screen-booking-nobody = لا أحد متاح لهذه الخدمات الآن
# $first, $second: short months, "Nov" and "Dec"; $year: of the second
screen-booking-months = { $first } – { $second } { $year }
screen-booking-nothing-free = لا توجد مواعيد متاحة في الأشهر القادمة. يرجى الاتصال بالمكان.
screen-booking-no-day = لا شيء متاح هنا
screen-booking-no-times = لا شيء متاح في هذا اليوم
screen-booking-next-free = أقرب يوم متاح: { $date }
screen-booking-choose-time = اختر وقتًا
screen-booking-seats-left = { $count ->
        [0] ممتلئ
        [zero] ممتلئ
        [one] مقعد واحد
        [two] مقعدان
        [few] { $count } مقاعد
        [many] { $count } مقعدًا
       *[other] { $count } مقعد
    }
screen-booking-seats = المقاعد

## Details

screen-booking-name = الاسم
screen-booking-surname = اسم العائلة
screen-booking-phone = رقم الهاتف
screen-booking-email = البريد الإلكتروني
screen-booking-comment = ملاحظة للمكان
screen-booking-optional = { $label }، اختياري
screen-booking-not-chosen = لم يُختر
# The words in square brackets are a link.
screen-booking-consent = أوافق على [سياسة الخصوصية] لدى { $place } وأسمح بمعالجة البيانات
screen-booking-policy = سياسة الخصوصية
screen-booking-policy-none = لم يكتب هذا المكان سياسته. يرجى السؤال هناك.
screen-booking-pay-there = الدفع في المكان
screen-booking-pay-online = الدفع مسبقًا
screen-booking-must-prepay = يُدفع هذا مسبقًا على صفحة المكان، وهناك تُكمل الحجز.
screen-booking-went-to-pay = أكمل الحجز والدفع في الصفحة التي فُتحت. لا شيء محجوز قبل ذلك.
screen-booking-pay-nowhere = يرجى الاتصال بالمكان
screen-booking-booking = جارٍ الحجز…

## What came between

screen-booking-time-taken = حُجز هذا الوقت للتو. هذا ما هو متاح الآن.
screen-booking-nobody-free = لم يعد أحد متاحًا في ذلك الوقت. يرجى اختيار وقت آخر.
screen-booking-overlap = تتداخل خدمتان من خدماتك في الوقت. يرجى اختيار وقت آخر.
screen-booking-service-gone = بعض ما اخترته لم يعد متاحًا. يرجى الاختيار من جديد.
screen-booking-services-gone = لم يعد متاحًا: { $titles }
screen-booking-professional-gone = لم يعد الحجز لدى { $name } ممكنًا. يرجى اختيار شخص آخر.
screen-booking-price-changed = تغيّر السعر من { $old } إلى { $new }. احجز إن كان ذلك يناسبك.
screen-booking-resolving = نتحقق مما إذا تم حجزك
screen-booking-resolving-text = ضاع الرد في الطريق. لحظة من فضلك.
screen-booking-unknown = لا نعرف بعد ما إذا تم حجزك
screen-booking-unknown-text = ضاع الرد ولا يمكن قراءة زياراتك الآن. يرجى التحقق مرة أخرى قبل الحجز من جديد.
screen-booking-leave = مغادرة الحجز؟
screen-booking-leave-text = سيُفقد ما اخترته.

## Booked

screen-booking-booked = تم حجزك
screen-booking-booked-text = الزيارة في قائمة مواعيدك.

## Not finished

screen-booking-nothing-begun = لا يوجد حجز قيد الإنشاء
screen-main-continue-booking = لقد بدأت حجزًا
screen-main-continue-booking-at = لقد بدأت حجزًا لدى { $place }

## Reschedule

screen-reschedule-title = إعادة الجدولة
screen-reschedule-now = الآن: { $moment }
screen-reschedule-now-here = الآن
screen-reschedule-new = الوقت الجديد:
screen-reschedule-done = تم نقل زيارتك

## Several services

action-add-service = إضافة خدمة أخرى
a11y-edit-time-of = تغيير التاريخ والوقت: { $services }
a11y-remove-part = إزالة: { $services }
screen-booking-class-alone = الحصة الجماعية تُحجز وحدها

## Cards of the client's

screen-booking-cards = اشتراك أو بطاقة هدية
screen-booking-with-card = الحجز باستخدام { $title }
screen-booking-show-all = عرض كل الخدمات
screen-booking-show-covered = عرض ما تشمله فقط
screen-booking-use-card = استخدام { $title }
screen-booking-card-told = يُبلَّغ المكان في التعليق ويخصمها عند حضورك.
screen-booking-pay-with = باستخدام { $title }
# Lines of the comment that the place reads.
screen-booking-note-membership = اشتراك: { $title }، رقم { $number }
screen-booking-note-gift-card = بطاقة هدية: { $title }، رقم { $number }
