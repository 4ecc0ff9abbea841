### Was schiefging und was zu tun ist.

error-load-offline = Du bist offline
error-load-server = Der Dienst antwortet gerade nicht
