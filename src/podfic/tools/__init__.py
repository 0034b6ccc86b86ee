"""The only home of outside programs, devices and libraries of other languages."""
