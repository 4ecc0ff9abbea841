// See android.kt.

@file:Suppress("unused", "UNUSED_PARAMETER")

package android.view

open class View {
    var overScrollMode: Int = 0
    fun setBackgroundColor(color: Int) {}
    fun post(work: Runnable): Boolean = TODO()
    fun performHapticFeedback(kind: Int): Boolean = TODO()
    companion object { const val OVER_SCROLL_NEVER: Int = 2 } }
class Window { val decorView: View get() = TODO()
    var isNavigationBarContrastEnforced: Boolean = false }
