// See android.kt.

@file:Suppress("unused", "UNUSED_PARAMETER")

package android.provider

import android.content.ContentResolver

class Settings {
    class Global {
        companion object {
            const val ANIMATOR_DURATION_SCALE: String = ""
            fun getFloat(resolver: ContentResolver, name: String, usual: Float): Float = TODO()
        }
    }
}
