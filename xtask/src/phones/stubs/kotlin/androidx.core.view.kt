// See android.kt.

@file:Suppress("unused", "UNUSED_PARAMETER")

package androidx.core.view

import android.view.View
import android.view.Window
import androidx.core.graphics.Insets
fun interface OnApplyWindowInsetsListener { fun onApplyWindowInsets(view: View, insets: WindowInsetsCompat): WindowInsetsCompat }
object ViewCompat { fun requestApplyInsets(view: View) {}
    fun setOnApplyWindowInsetsListener(view: View, listener: OnApplyWindowInsetsListener?) {} }
class WindowInsetsCompat { fun getInsets(types: Int): Insets = TODO()
    companion object { val CONSUMED: WindowInsetsCompat get() = TODO() }
    object Type { fun systemBars(): Int = TODO()
        fun displayCutout(): Int = TODO()
        fun ime(): Int = TODO() } }
class WindowInsetsControllerCompat { var isAppearanceLightStatusBars = false
    var isAppearanceLightNavigationBars = false }
object WindowCompat { fun setDecorFitsSystemWindows(window: Window, fits: Boolean) {}
    fun getInsetsController(window: Window, view: View): WindowInsetsControllerCompat = TODO() }
