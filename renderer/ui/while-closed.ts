/** For `memo` of a drawer or dialog: closed before and closed after, there is nothing to draw, whatever else its window was given. */
export const whileClosed =
  <Props>(isClosed: (props: Props) => boolean) =>
  (before: Props, after: Props): boolean =>
    isClosed(before) && isClosed(after)
