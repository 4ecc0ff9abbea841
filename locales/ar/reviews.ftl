### التقييمات: المختص والمكان.

action-send-review = إرسال التقييم
screen-review-tap-a-star = اضغط على نجمة
screen-review-poor = سيئ
screen-review-fair = مقبول
screen-review-good = جيد
screen-review-great = جيد جدًا
screen-review-excellent = ممتاز
screen-review-text = رأيك
screen-review-name = الاسم، اختياري
screen-review-where-shown = يظهر رأيك في صفحة { $place }. اترك الاسم فارغًا لتبقى مجهول الهوية.
screen-review-unhappy = هل حدث خطأ ما؟ قد تحل مكالمة الأمر.
screen-review-thanks = شكرًا لك
screen-review-thanks-text = رأيك في طريقه إلى { $place }.
screen-review-already-sent = سبق أن أرسلت هذا الرأي
screen-review-locked-canceled = أُلغيت هذه الزيارة. لا يمكن تقييم إلا زيارة تمت.
screen-review-locked-missed = لم تتم هذه الزيارة. لا يمكن تقييم إلا زيارة تمت.
screen-review-locked-not-over = يمكنك تقييم هذه الزيارة بعد انتهائها.
screen-review-locked-nobody = لا تذكر هذه الزيارة مختصًا يمكن تقييمه.
# $stars (number): 1 to 5
screen-review-you-gave = أعطيت { $stars } من { $most }
screen-review-you-sent = لقد أرسلت رأيك

error-review-no-stars = اختر عدد النجوم أولًا
error-review-offline = أنت غير متصل. يبقى رأيك محفوظًا هنا حتى ترسله.
error-review-unknown = لا نعرف إن كان رأيك قد وصل. ستسأل المحاولة التالية أولًا، فلا يُرسل مرتين.
error-review-refused = لم يُقبل الرأي. وهو محفوظ هنا.
error-review-not-offered = لا يمكن إرسال الآراء إلى هذا المكان من التطبيق
error-review-rate-limited = طلبات كثيرة جدًا. انتظر قليلًا ثم أرسله مجددًا.
error-review-server = الخدمة لا تستجيب الآن. رأيك محفوظ هنا.

a11y-stars = تقييمك
a11y-stars-choice = { $count ->
        [one] نجمة واحدة
        [two] نجمتان
        [few] { $count } نجوم
       *[other] { $count } نجمة
    }، { $word }
a11y-stars-given = { $count } من { $most }، { $word }
