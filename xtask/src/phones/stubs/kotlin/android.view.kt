// See android.kt.

@file:Suppress("unused", "UNUSED_PARAMETER")

package android.view

open class View { 
    var overScrollMode: Int = 0
    fun setBackgroundColor(color: Int) {}
    fun setPadding(left: Int, top: Int, right: Int, bottom: Int) {}
    companion object { const val OVER_SCROLL_NEVER: Int = 2 } }
class Window { val decorView: View get() = TODO() }
