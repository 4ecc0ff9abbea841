// See android.kt.

@file:Suppress("unused", "UNUSED_PARAMETER")

package android.webkit

import android.view.View
class WebSettings { var textZoom: Int = 100 }
fun interface ValueCallback<T> { fun onReceiveValue(value: T) }
class RenderProcessGoneDetail
open class WebViewClient { open fun onRenderProcessGone(view: WebView, detail: RenderProcessGoneDetail): Boolean = false }
class WebView : View() { val settings: WebSettings get() = TODO()
    fun destroy() {}
    fun evaluateJavascript(script: String, callback: ValueCallback<String>?) {}
    companion object { fun setWebContentsDebuggingEnabled(enabled: Boolean) {} } }
