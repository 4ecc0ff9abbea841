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
common-purchases = المشتريات
common-discounts = الخصومات
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
action-continue = متابعة
action-done = تم
action-undo = تراجع
action-try-again = حاول مجددًا
action-refresh = تحديث
action-log-out = تسجيل الخروج
