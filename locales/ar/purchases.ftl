### شراء العضويات وبطاقات الهدايا والدفع عبر الإنترنت.

common-purchases = المشتريات
screen-shop-nothing = لا يُباع شيء عبر الإنترنت هنا حاليًا
screen-shop-hosted-title = البيع على صفحة المكان نفسه
screen-shop-hosted-text = تُفتح في المتصفح
action-open-sales-page = افتح صفحة البيع
