// The program's start: everything else is Rust. It does not come back; tao runs UIApplicationMain.

extern void altegio_start(void);

int main(void) {
    altegio_start();
    return 0;
}
