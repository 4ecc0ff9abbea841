// See android.kt.

@file:Suppress("unused", "UNUSED_PARAMETER")

package android.content.res

class Resources { val configuration: Configuration get() = TODO() }
class Configuration { val uiMode: Int = 0
    companion object { const val UI_MODE_NIGHT_MASK: Int = 0x30; const val UI_MODE_NIGHT_YES: Int = 0x20 } }
