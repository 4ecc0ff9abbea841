// See android.kt.

@file:Suppress("unused", "UNUSED_PARAMETER")

package android.view

import android.content.Context

interface ViewParent
open class ViewGroup : View(), ViewParent { fun removeView(view: View) {} }
open class View {
    val parent: ViewParent? get() = TODO()
    val context: Context get() = TODO()
    var overScrollMode: Int = 0
    fun setBackgroundColor(color: Int) {}
    fun post(work: Runnable): Boolean = TODO()
    fun performHapticFeedback(kind: Int): Boolean = TODO()
    companion object { const val OVER_SCROLL_NEVER: Int = 2 } }
class Window { val decorView: View get() = TODO()
    var isNavigationBarContrastEnforced: Boolean = false }
