### Appointments: the list, the passes, the details.
