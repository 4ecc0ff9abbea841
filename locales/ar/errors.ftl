### ما الخطأ وما العمل.


## Sections of a page

error-read-offline = أنت غير متصل بالإنترنت
error-read-rate-limited = طلبات كثيرة جدًا. انتظر قليلًا.
error-read-server-trouble = الخدمة لا تستجيب الآن
error-read-signed-out = يرجى تسجيل الدخول مرة أخرى
error-read-key-store = لا يتيح هذا الجهاز بيانات دخولك بعد. نواصل المحاولة.
error-read-unreadable = تعذرت قراءة الرد
error-load-appointments = تعذر تحميل المواعيد
error-load-places = تعذر تحميل الأماكن
error-load-memberships = تعذر تحميل الاشتراكات
error-load-gift-cards = تعذر تحميل بطاقات الهدايا
error-load-loyalty-cards = تعذر تحميل بطاقات الولاء
error-favorite-failed = تعذر تغيير المفضلة
error-log-out-unfinished = تم تسجيل الخروج. تعذر حذف بعض البيانات الآن، وستُحذف عند تشغيل التطبيق في المرة القادمة.

## Signing in

error-phone-empty = أدخل رقم هاتفك
error-phone-too-short = هذا الرقم قصير جدًا
error-phone-too-long = هذا الرقم طويل جدًا
error-phone-invalid = هذا ليس رقم هاتف في هذا البلد
error-consents-missing = يرجى الموافقة للمتابعة
error-send-code-offline = أنت غير متصل. اتصل بالإنترنت وحاول مجددًا.
# $wait: a whole sentence without its period, like "Try again in 10 minutes"
error-send-code-too-many = طُلبت رموز كثيرة جدًا. { $wait }.
error-send-code-refused = لا يمكن إرسال رمز إلى هذا الرقم
error-send-code-server = الخدمة لا تستجيب الآن. يرجى المحاولة مجددًا.
error-send-code-app-refused = لا تقبل الخدمة هذا الإصدار من التطبيق. حدّثه أو تواصل مع الدعم.
error-sign-in-offline = أنت غير متصل. اتصل بالإنترنت ثم أدخل الرقم الأخير مجددًا.
error-sign-in-wrong = هذا الرمز غير صحيح.
error-sign-in-wrong-left = هذا الرمز غير صحيح. { $left ->
        [zero] { $left } محاولة متبقية.
        [one] بقيت محاولة واحدة.
        [two] بقيت محاولتان.
        [few] { $left } محاولات متبقية.
        [many] { $left } محاولة متبقية.
       *[other] { $left } محاولة متبقية.
    }
error-sign-in-expired = هذا الرمز قديم. اطلب رمزًا جديدًا.
error-sign-in-too-many = محاولات كثيرة جدًا. { $wait }.
error-sign-in-refused = رُفض تسجيل الدخول
error-sign-in-server = الخدمة لا تستجيب الآن. أدخل الرقم الأخير مجددًا.

## Booking

error-booking-name = أدخل اسمك
error-booking-surname = أدخل اسم عائلتك
error-booking-email = أدخل بريدك الإلكتروني
error-booking-email-invalid = هذا ليس عنوان بريد إلكتروني
error-booking-required = يحتاج المكان إلى إجابة هنا
error-booking-offline = أنت غير متصل، فلم يُحجز شيء. اتصل وحاول مرة أخرى.
error-booking-blocked = لا يقبل المكان حجوزات عبر الإنترنت من هذا الرقم. يرجى الاتصال.
error-booking-refused = لم يُقبل الحجز. يرجى التحقق مما أدخلته.
error-booking-server = الخدمة لا تستجيب الآن، فلم يُحجز شيء. يرجى المحاولة مرة أخرى.
error-reschedule-offline = أنت غير متصل، فلم يُنقل شيء. اتصل وحاول مرة أخرى.
error-reschedule-too-late = فات أوان نقل هذه الزيارة عبر الإنترنت. يرجى الاتصال بالمكان.
error-reschedule-not-allowed = لا يسمح المكان بنقل هذه الزيارة عبر الإنترنت. يرجى الاتصال.
error-reschedule-canceled = أُلغيت هذه الزيارة
error-reschedule-server = الخدمة لا تستجيب الآن، فلم يُنقل شيء. يرجى المحاولة مرة أخرى.
error-reschedule-unknown = لا نعرف بعد ما إذا نُقلت زيارتك. يرجى التحقق مرة أخرى.

## Changing a visit

error-change-offline = أنت غير متصل. اتصل بالإنترنت وحاول مرة أخرى.
error-change-too-late = كان التغيير ممكنًا هنا حتى { $moment }. اتصل بالمكان من فضلك.
error-change-refused = المكان لا يسمح بذلك في التطبيق. اتصل به من فضلك.
error-change-already-canceled = هذه الزيارة ملغاة بالفعل
error-change-server = لم ينجح ذلك ولم يتغير شيء. حاول مرة أخرى.
error-change-unknown = تعذر التحقق مما حدث. حاول مرة أخرى أو اتصل بالمكان.
error-confirm-too-late = بدأت هذه الزيارة بالفعل
error-cancel-started = بدأت هذه الزيارة بالفعل. اتصل بالمكان من فضلك.
error-calendar-none = لم يُعثر على تطبيق تقويم في هذا الجهاز
