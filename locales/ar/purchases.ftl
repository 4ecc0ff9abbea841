### شراء العضويات وبطاقات الهدايا والدفع عبر الإنترنت.

common-purchases = المشتريات
screen-shop-nothing = لا يُباع شيء عبر الإنترنت هنا حاليًا
screen-shop-hosted-title = البيع على صفحة المكان نفسه
screen-shop-hosted-text = تُفتح في المتصفح
action-open-sales-page = افتح صفحة البيع

## ما يُباع

screen-shop-visits = { $visits ->
        [zero] بلا زيارات
        [one] زيارة واحدة
        [two] زيارتان
        [few] { $visits } زيارات
        [many] { $visits } زيارة
       *[other] { $visits } زيارة
    }
screen-shop-worth = بقيمة { $amount }
screen-shop-days = { $count ->
        [zero] { $count } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }
screen-shop-weeks = { $count ->
        [zero] { $count } أسبوع
        [one] أسبوع واحد
        [two] أسبوعان
        [few] { $count } أسابيع
        [many] { $count } أسبوعًا
       *[other] { $count } أسبوع
    }
screen-shop-months = { $count ->
        [zero] { $count } شهر
        [one] شهر واحد
        [two] شهران
        [few] { $count } أشهر
        [many] { $count } شهرًا
       *[other] { $count } شهر
    }
screen-shop-years = { $count ->
        [zero] { $count } سنة
        [one] سنة واحدة
        [two] سنتان
        [few] { $count } سنوات
        [many] { $count } سنة
       *[other] { $count } سنة
    }
# $length: "6 أشهر"
screen-shop-from-purchase = { $length } من الشراء
screen-shop-from-first-visit = { $length } من أول زيارة

## الدفع

screen-checkout-visits = الزيارات
screen-checkout-valid = الصلاحية
screen-checkout-total = المجموع
screen-checkout-name = الاسم
screen-checkout-email = البريد الإلكتروني للإيصال
# الكلمات بين القوسين المربعين هي الرابط
screen-checkout-terms = أوافق على [شروط البيع]
screen-checkout-secure = تفتح صفحة الدفع الآمنة الخاصة بالمكان
screen-checkout-at-payment-title = أكمل الدفع في المتصفح
screen-checkout-at-payment-text = عُد إلى هنا بعد ذلك، وسنسأل عن النتيجة.
screen-checkout-checking-title = نتحقق من دفعتك
screen-checkout-paid-title = أصبحت في محفظتك
screen-checkout-not-paid-title = لم يُدفع، ولم يُخصم شيء
screen-checkout-not-paid-text = يمكنك المحاولة مرة أخرى متى شئت.
screen-checkout-processing-title = قيد المعالجة، وسنُعلمك
screen-checkout-processing-text = يعالج مصرفك الدفعة. من فضلك لا تدفع مرة ثانية.
screen-checkout-unknown-title = لا نعرف بعد
screen-checkout-unknown-text = تعذّر السؤال عن النتيجة، وسنواصل المحاولة. من فضلك لا تدفع مرة ثانية.
screen-checkout-visit-not-paid = لم يُدفع على حد علمنا. إذا كان مصرفك لا يزال يعالج الدفعة فتحقق مرة أخرى بعد دقيقة.
action-go-to-payment = إلى الدفع
action-open-payment-page = افتح صفحة الدفع
action-check-payment = تحقق من النتيجة
error-purchase-price-changed = تغيّر السعر من { $old } إلى { $new }. لم يُخصم شيء.
error-purchase-sold-out = لم يعد هذا للبيع. لم يُخصم شيء.
error-purchase-not-offered = لا يمكن شراء هذا في التطبيق حاليًا. لم يُخصم شيء.
error-purchase-offline = لا يوجد اتصال، لذلك لم يُطلب شيء. اتصل بالشبكة وحاول مرة أخرى.
error-purchase-server = الخدمة لا تستجيب الآن، ولم يُخصم شيء. حاول مرة أخرى من فضلك.
