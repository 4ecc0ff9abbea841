// See android.kt.

@file:Suppress("unused", "UNUSED_PARAMETER")

package me.altegio.app

import android.ActivityStub
import android.webkit.WebView
object BuildConfig { const val DEBUG: Boolean = false }
class R { class color { companion object { const val bg: Int = 0 } } }
abstract class WryActivity : ActivityStub() { open val handleBackNavigation: Boolean = true
    open fun onWebViewCreate(webView: WebView) {} }
