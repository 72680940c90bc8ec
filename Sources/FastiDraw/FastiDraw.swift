@main
struct FastiDraw {
    static func main() {}
}
