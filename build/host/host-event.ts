/** What Electron's own events carry first: something a listener can call off. */
export interface HostEvent {
  defaultPrevented: boolean
  preventDefault(): void
}

/** Makes an event with the extra fields that Electron's event of that name has. */
export function hostEvent<T extends object>(extra?: T): HostEvent & T {
  return Object.assign(
    {
      defaultPrevented: false,
      preventDefault(this: HostEvent) {
        this.defaultPrevented = true
      },
    },
    extra,
  ) as HostEvent & T
}
