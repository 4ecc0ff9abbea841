// See android.kt.

@file:Suppress("unused", "UNUSED_PARAMETER")

package android.os

class Bundle
class Build { class VERSION { companion object { val SDK_INT: Int get() = TODO() } }
    class VERSION_CODES { companion object { const val O_MR1: Int = 27 } } }
