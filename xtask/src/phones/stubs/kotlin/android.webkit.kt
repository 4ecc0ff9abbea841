// See android.kt.

@file:Suppress("unused", "UNUSED_PARAMETER")

package android.webkit

import android.view.View
class WebSettings { var textZoom: Int = 100 }
class WebView : View() { val settings: WebSettings get() = TODO()
    companion object { fun setWebContentsDebuggingEnabled(enabled: Boolean) {} } }
