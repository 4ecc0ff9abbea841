### كلمات وعبارات مشتركة بين عدة شاشات. الشرح في الملف الإنجليزي.

## الأيام

common-today = اليوم
common-tomorrow = غدًا
common-yesterday = أمس
common-in-days = { $days ->
        [zero] بعد { $days } يوم
        [one] بعد يوم
        [two] بعد يومين
        [few] بعد { $days } أيام
        [many] بعد { $days } يومًا
       *[other] بعد { $days } يوم
    }
common-days-ago = { $days ->
        [zero] قبل { $days } يوم
        [one] قبل يوم
        [two] قبل يومين
        [few] قبل { $days } أيام
        [many] قبل { $days } يومًا
       *[other] قبل { $days } يوم
    }
common-weekday-and-day = { $weekday }، { $day }

## التحية

common-good-morning = صباح الخير
common-good-afternoon = طاب نهارك
common-good-evening = مساء الخير

## الأقسام والتسميات الثابتة

common-appointments = المواعيد
common-places = الأماكن
common-memberships = الاشتراكات
common-gift-cards = بطاقات الهدايا
common-loyalty-cards = بطاقات الولاء
common-notifications = الإشعارات
action-all = الكل
action-book = احجز
action-book-again = احجز مجددًا
action-call = اتصال
action-details = التفاصيل
action-confirm = تأكيد
action-rate-professional = قيّم المختص
action-review-location = تقييم الفرع
action-reschedule = تغيير الموعد
action-cancel = إلغاء
action-undo = تراجع
action-try-again = حاول مجددًا
action-refresh = تحديث
action-log-out = تسجيل الخروج

## Time and place

common-zone-time = بتوقيت { $city }
common-date-and-time = { $date }، { $time }
common-in-minutes = { $minutes ->
        [zero] بعد { $minutes } دقيقة
        [one] بعد دقيقة
        [two] بعد دقيقتين
        [few] بعد { $minutes } دقائق
        [many] بعد { $minutes } دقيقة
       *[other] بعد { $minutes } دقيقة
    }
common-minutes = { $minutes } د
common-hours = { $hours } س
common-hours-minutes = { $hours } س { $minutes } د
common-until = حتى { $date }
common-expired = انتهت الصلاحية
common-expired-on = انتهت الصلاحية في { $date }
common-no-time-limit = بلا حد زمني

## Visits

common-visit = زيارة
common-status-confirmed = مؤكد
common-status-not-confirmed = غير مؤكد
common-status-waiting-for-payment = بانتظار الدفع
common-status-in-progress = جارٍ الآن
common-status-completed = مكتمل
common-status-did-not-take-place = لم تتم الزيارة
common-status-canceled = ملغى

## Saved copies

common-offline-title = أنت غير متصل
common-showing-data-from = البيانات من { $moment }
common-nothing-saved = لا توجد بيانات محفوظة على هذا الهاتف بعد
common-updated-yesterday = آخر تحديث أمس
common-updated-days-ago = { $days ->
        [zero] آخر تحديث اليوم
        [one] آخر تحديث قبل يوم
        [two] آخر تحديث قبل يومين
        [few] آخر تحديث قبل { $days } أيام
        [many] آخر تحديث قبل { $days } يومًا
       *[other] آخر تحديث قبل { $days } يوم
    }
common-loading = جارٍ التحميل

## More actions

action-dial = اتصال
action-done = تم
action-show-more = عرض المزيد
action-back = رجوع
action-check-again = تحقق مرة أخرى
action-use-another-number = استخدم رقمًا آخر
action-sign-in = تسجيل الدخول
common-phone-number-copied = تم نسخ رقم الهاتف
common-favorite-removed = تمت الإزالة من المفضلة
common-unknown-link = هذا الرابط لا يفتح شيئًا هنا

## For screen readers

a11y-action-for = { $action }، { $name }
a11y-all-appointments = كل المواعيد
a11y-all-places = كل الأماكن
a11y-all-memberships = كل الاشتراكات
a11y-all-gift-cards = كل بطاقات الهدايا
a11y-add-favorite = أضف { $name } إلى المفضلة
a11y-remove-favorite = أزل { $name } من المفضلة
a11y-notifications-none = الإشعارات
a11y-notifications-unread = الإشعارات، غير المقروءة: { $count }
common-more = +{ $more }
action-close = إغلاق

## الانتظار

common-try-again-later = يرجى المحاولة لاحقًا
common-try-again-now = يمكنك المحاولة الآن
# $seconds (number): below 120
common-try-again-in-seconds = حاول مجددًا بعد { $seconds ->
        [zero] { $seconds } ثانية
        [one] ثانية واحدة
        [two] ثانيتين
        [few] { $seconds } ثوانٍ
        [many] { $seconds } ثانية
       *[other] { $seconds } ثانية
    }
# $minutes (number): 2 or more
common-try-again-in-minutes = حاول مجددًا بعد { $minutes ->
        [zero] { $minutes } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }

## تسجيل الدخول

action-try-demo = جرّب العرض التجريبي
action-send-code = إرسال الرمز
action-send-again = إعادة الإرسال
action-change-number = تغيير الرقم
a11y-language = اللغة، { $language }
a11y-country-code = رمز البلد، { $country }، { $code }
a11y-countries-found = { $count ->
        [zero] { $count } بلد
        [one] بلد واحد
        [two] بلدان
        [few] { $count } بلدان
        [many] { $count } بلدًا
       *[other] { $count } بلد
    }
a11y-code-field = الرمز الوارد في الرسالة

## Without a connection

common-needs-internet = يتطلب الإنترنت
common-needs-sign-in-read = تعذرت قراءة بيانات الدخول بعد
