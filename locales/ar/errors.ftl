### ما الخطأ وما العمل.

error-load-offline = أنت غير متصل بالإنترنت
error-load-server = الخدمة لا تستجيب الآن
