// See android.kt.

@file:Suppress("unused", "UNUSED_PARAMETER")

package android.content.res

class DisplayMetrics { val density: Float = 1f }
class Resources { val configuration: Configuration get() = TODO()
    val displayMetrics: DisplayMetrics get() = TODO() }
class Configuration { val uiMode: Int = 0
    val fontScale: Float = 1f
    companion object { const val UI_MODE_NIGHT_MASK: Int = 0x30; const val UI_MODE_NIGHT_YES: Int = 0x20 } }
