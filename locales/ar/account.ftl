### Sign-in and the personal account.

## Personal account

screen-account-title = الحساب الشخصي
screen-account-language = اللغة
screen-account-demo = أنت تستعرض النسخة التجريبية
screen-account-log-out-title = تسجيل الخروج؟
screen-account-log-out-text = بطاقاتك في أمان. سيحذف هذا الهاتف نسخته.
screen-account-stay = البقاء

## Session

screen-expired-title = يرجى تسجيل الدخول مرة أخرى
screen-expired-text = انتهت صلاحية تسجيل دخولك. ستعود بعدها إلى هذه الصفحة.

## Sign-in: the number (the words in square brackets are a link)

screen-sign-in-title = زياراتك في مكان واحد
screen-sign-in-text = سجّل الدخول بالرقم الذي تحجز به.
screen-sign-in-number = رقم الهاتف
screen-sign-in-agreement = قرأت [اتفاقية المستخدم] وأوافق عليها
screen-sign-in-processing = أسمح بـ[معالجة البيانات] كي تظهر مواعيدي هنا
screen-sign-in-note = سنرسل إليك رمز تأكيد برسالة نصية مجانًا.
screen-sign-in-country = رمز البلد
screen-sign-in-country-search = البلد أو الرمز
screen-sign-in-country-suggested = مقترح
screen-sign-in-country-all = كل البلدان
screen-sign-in-country-none = لا يوجد بلد بهذا الاسم
# A made-up visit on the picture.
screen-sign-in-example-date = الخميس، 26 نوفمبر
screen-sign-in-example-service = بالاياج ولمعان للشعر
screen-sign-in-example-person = صوفيا مارين

## Sign-in: the code

screen-sms-code-title = أدخل الرمز
# The phone number follows.
screen-sms-code-sent-to = أُرسل برسالة نصية إلى
screen-sms-code-checking = جارٍ التحقق من الرمز
screen-sms-code-sending = جارٍ إرسال رمز جديد
# The time left follows: "0:42".
screen-sms-code-new-in = رمز جديد بعد
screen-sms-code-autofill = إذا سمح هاتفك، يُملأ الرمز تلقائيًا فور وصول الرسالة.

## Legal texts, bundled for offline (a line that ends in a colon is a heading)

screen-legal-agreement-title = اتفاقية المستخدم
screen-legal-agreement-text =
    ما هذا التطبيق:
    يعرض Altegio.me المواعيد والاشتراكات وبطاقات الهدايا وبطاقات الولاء التي تحتفظ بها المنشآت تحت رقم هاتفك. التطبيق مجاني.
    من يقدّم الخدمات:
    يحدد كل صالون أو استوديو أو عيادة أسعاره وقواعده وأوقاته ويقدّم خدماته بنفسه. توجَّه الأسئلة عن الزيارة أو الدفع أو الاسترداد إلى تلك المنشأة.
    رقمك:
    استخدم رقم هاتف يخصّك. من يستطيع قراءة رسائله يستطيع تسجيل الدخول. سجّل الخروج من الهاتف قبل أن تعطيه لغيرك.
    الحجز والإلغاء:
    حجز الزيارة أو تغيير موعدها أو إلغاؤها هنا ملزم كما لو تم لدى المنشأة. تسري قواعد المنشأة المعروضة قبل التأكيد.
    الإنهاء:
    يمكنك التوقف عن استخدام التطبيق في أي وقت بتسجيل الخروج. تحتفظ المنشآت بسجلاتها عن زياراتك.
screen-legal-processing-title = معالجة البيانات
screen-legal-processing-text =
    ما الذي يُعالَج:
    رقم هاتفك، واسمك وصورتك إن أضفتهما، وما سجّلته المنشآت تحت رقمك: الزيارات والاشتراكات وبطاقات الهدايا وبطاقات الولاء والرسائل.
    لماذا:
    لتسجيل دخولك برمز، ولعرض بياناتك في هذا التطبيق، ولحجز الزيارات أو تغييرها أو إلغائها عندما تطلب ذلك. لا تُباع بياناتك.
    أين تُحفظ:
    على خوادم خدمة الحجز، وكنسخة على هذا الهاتف لتقرأها دون اتصال. ويوجد مفتاح دخولك في التخزين الآمن للهاتف.
    من يراها:
    ترى المنشآت التي تزورها ما يخص خدماتها. تُحذف النسخة على هذا الهاتف عند تسجيل الخروج.
    خيارك:
    يمكنك سحب هذه الموافقة بتسجيل الخروج. ويمكنك طلب الاطلاع على بياناتك أو تصحيحها أو حذفها؛ وتجيب كل منشأة عن سجلاتها.

## Sign-in: the name, asked once

screen-name-title = بماذا نناديك؟
screen-name-text = ترى هذا الاسم الأماكن التي تحجز لديها. يمكنك تركه فارغًا.
screen-name-field = اسمك
action-skip = تخطٍّ
action-contact-support = تواصل مع الدعم
