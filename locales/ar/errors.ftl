### ما الخطأ وما العمل.

error-load-offline = أنت غير متصل بالإنترنت
error-load-server = الخدمة لا تستجيب الآن

## Sections of a page

error-read-offline = أنت غير متصل بالإنترنت
error-read-rate-limited = طلبات كثيرة جدًا. انتظر قليلًا.
error-read-server-trouble = الخدمة لا تستجيب الآن
error-read-signed-out = يرجى تسجيل الدخول مرة أخرى
error-read-unreadable = تعذرت قراءة الرد
error-load-appointments = تعذر تحميل المواعيد
error-load-places = تعذر تحميل الأماكن
error-load-memberships = تعذر تحميل الاشتراكات
error-load-gift-cards = تعذر تحميل بطاقات الهدايا
error-load-loyalty-cards = تعذر تحميل بطاقات الولاء
error-favorite-failed = تعذر تغيير المفضلة
