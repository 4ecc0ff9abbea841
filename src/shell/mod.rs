//! Window, web view and session loop. Is handed a VirtualDom maker; knows no screen.
