### Sign-in and the personal account.

## Personal account

screen-account-title = الحساب الشخصي
screen-account-name = الاسم
screen-account-phone = الهاتف
screen-account-language = اللغة
screen-account-demo = أنت تستعرض النسخة التجريبية
screen-account-log-out-title = تسجيل الخروج؟
screen-account-log-out-text = بطاقاتك في أمان. سيحذف هذا الهاتف نسخته.
screen-account-stay = البقاء

## Session

screen-expired-title = يرجى تسجيل الدخول مرة أخرى
screen-expired-text = انتهت صلاحية تسجيل دخولك. ستعود بعدها إلى هذه الصفحة.
